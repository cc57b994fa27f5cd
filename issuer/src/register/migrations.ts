/** What the register holds, as steps from nothing to today. A step that was released is never changed; a new one follows it. */

const FIRST = `
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT,
  language TEXT,
  -- the choice for all future awards, and the name shown with it
  standing TEXT CHECK (standing IN ('private', 'unlisted', 'public')),
  shown_name TEXT,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE profiles (
  person INTEGER PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  slug TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  links TEXT NOT NULL
) STRICT;

CREATE TABLE awards (
  id TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
  achievement TEXT NOT NULL,
  awarded_on TEXT NOT NULL,
  expires_on TEXT,
  evidence TEXT,
  salt TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  renewed_at TEXT,
  securing TEXT NOT NULL CHECK (securing IN ('vc-jwt', 'data-integrity')),
  -- null until it is signed
  credential TEXT,
  signed_at TEXT,
  visibility TEXT NOT NULL CHECK (visibility IN ('undecided', 'declined', 'private', 'unlisted', 'public')),
  shown_name TEXT,
  UNIQUE (person, achievement, awarded_on)
) STRICT;
CREATE INDEX awards_of_achievement ON awards (achievement);
CREATE INDEX awards_unsigned ON awards (id) WHERE credential IS NULL;

-- The positions of a list stay taken when a person is forgotten, and what was revoked stays revoked.
CREATE TABLE lists (
  number INTEGER PRIMARY KEY,
  securing TEXT NOT NULL CHECK (securing IN ('vc-jwt', 'data-integrity')),
  taken INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE statuses (
  list INTEGER NOT NULL REFERENCES lists,
  position INTEGER NOT NULL,
  award TEXT UNIQUE REFERENCES awards ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'suspended', 'revoked')),
  PRIMARY KEY (list, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statuses_not_valid ON statuses (list, state) WHERE state <> 'valid';
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  award TEXT NOT NULL REFERENCES awards ON DELETE CASCADE,
  what TEXT NOT NULL CHECK (what IN ('revoked', 'suspended', 'restored', 'renewed')),
  because TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX changes_of_award ON changes (award);
CREATE TABLE signed_lists (
  list INTEGER NOT NULL REFERENCES lists,
  purpose TEXT NOT NULL CHECK (purpose IN ('revocation', 'suspension')),
  -- hash of the bits that were signed, to know when they are no longer true
  bits TEXT NOT NULL,
  text TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  PRIMARY KEY (list, purpose)
) STRICT;

CREATE TABLE claims (
  award TEXT PRIMARY KEY REFERENCES awards ON DELETE CASCADE,
  key_hash TEXT NOT NULL,
  public_key TEXT NOT NULL,
  -- of claims that a reminder replaced: what was decided with them still counts
  earlier_keys TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  award TEXT NOT NULL REFERENCES awards ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'reminder', 'expiry')),
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  -- its file was written
  written_at TEXT,
  -- the mail server was about to be told that this is all of it
  attempted_at TEXT,
  sent_at TEXT,
  -- why it will not be sent
  failure TEXT,
  UNIQUE (award, kind, number)
) STRICT;
CREATE INDEX mails_open ON mails (made_at, id) WHERE sent_at IS NULL AND failure IS NULL;

CREATE TABLE decisions (
  id TEXT NOT NULL,
  award TEXT NOT NULL REFERENCES awards ON DELETE CASCADE,
  decision TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  token TEXT NOT NULL,
  PRIMARY KEY (award, id)
) STRICT;
`

/** What earners may choose for their page. */
const SECOND = `
ALTER TABLE profiles ADD COLUMN picture BLOB;
-- of the picture: png, jpg or webp
ALTER TABLE profiles ADD COLUMN picture_kind TEXT;
-- ids of awards, in order
ALTER TABLE profiles ADD COLUMN badges TEXT NOT NULL DEFAULT '[]';
`

export const MIGRATIONS: readonly string[] = [FIRST, SECOND]
