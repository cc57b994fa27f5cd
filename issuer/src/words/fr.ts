/** Français. Une espace insécable précède les signes doubles. */

import type { Words } from './language.ts'

export const words: Words = {
  hello: 'Bonjour {name},',
  helloNobody: 'Bonjour,',
  claim: {
    subject: 'Vous avez obtenu le badge « {badge} »',
    title: 'Félicitations !',
    lead: '{issuer} vous a décerné le badge « {badge} ».',
    more: 'C’est un badge numérique : une attestation signée de ce que vous avez accompli. Toute personne à qui vous le montrez peut vérifier qu’il est authentique.',
  },
  reminder: {
    subject: 'Votre badge « {badge} » vous attend',
    title: 'Votre badge vous attend',
    lead: '{issuer} vous a décerné le badge « {badge} », et vous n’avez pas encore choisi qui peut le voir.',
    more: 'Ce message vous apporte un nouveau lien. Celui de notre message précédent ne fonctionne plus.',
  },
  expiry: {
    subject: 'Votre badge « {badge} » expire le {date}',
    title: 'Votre badge expire bientôt',
    lead: 'Votre badge « {badge} » de {issuer} est valable jusqu’au {date}.',
    more: 'Souhaitez-vous le renouveler ? Écrivez à {contact} : on vous dira comment faire.',
  },
  standing: 'Comme vous nous l’avez demandé, nous l’avons accepté pour vous. Le lien vous permet encore de changer d’avis.',
  button: 'Voir votre badge',
  next: 'Et maintenant ?',
  steps: {
    look: 'Ouvrez le lien et regardez votre badge. Rien n’est publié avant que vous ayez choisi.',
    choose: 'Choisissez qui peut le voir : vous seul, les personnes à qui vous donnez son adresse, ou tout le monde.',
    share: 'Partagez-le où vous voulez. Ou refusez-le, si vous préférez ne pas l’avoir.',
  },
  awardedOn: 'Décerné le {date}',
  expiresOn: 'Valable jusqu’au {date}',
  linkExpires: 'Le lien fonctionne jusqu’au {date}. Il n’est que pour vous : merci de ne pas le transmettre.',
  linkText: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
  why: '{issuer} a envoyé ce message à {email} au sujet de ce badge. Des questions ? Écrivez à {contact}.',
  picture: 'Le badge « {badge} »',
}
