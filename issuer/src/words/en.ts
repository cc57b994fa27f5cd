/** English, which the others follow. Names are in {braces}; the earner is spoken to, warmly and shortly. */

export const words = {
  hello: 'Hello {name},',
  helloNobody: 'Hello,',
  claim: {
    subject: 'You have earned the badge “{badge}”',
    title: 'Congratulations!',
    lead: '{issuer} has awarded you the badge “{badge}”.',
    more: 'It is a digital badge: a signed record of what you have achieved. Anyone you show it to can check that it is genuine.',
  },
  reminder: {
    subject: 'Your badge “{badge}” is waiting for you',
    title: 'Your badge is waiting',
    lead: '{issuer} has awarded you the badge “{badge}”, and you have not yet decided who may see it.',
    more: 'This mail brings you a fresh link. The one in our earlier mail no longer works.',
  },
  expiry: {
    subject: 'Your badge “{badge}” expires on {date}',
    title: 'Your badge expires soon',
    lead: 'Your badge “{badge}” from {issuer} is good until {date}.',
    more: 'Would you like to renew it? Write to {contact}, and you will hear how.',
  },
  standing: 'As you asked us to, we have accepted it for you. With the link you can still change that.',
  button: 'See your badge',
  next: 'What happens next',
  steps: {
    look: 'Open the link and look at your badge. Nothing is published before you decide.',
    choose: 'Choose who may see it: only you, people you give its address to, or everyone.',
    share: 'Share it where you like. Or decline it, if you would rather not have it.',
  },
  awardedOn: 'Awarded on {date}',
  expiresOn: 'Good until {date}',
  linkExpires: 'The link works until {date}. It is for you alone, so please do not pass it on.',
  linkText: 'If the button does not work, open this address:',
  why: '{issuer} sent this mail to {email} because of this badge. Questions? Write to {contact}.',
  picture: 'The badge “{badge}”',
}
