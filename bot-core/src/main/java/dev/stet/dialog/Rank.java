package dev.stet.dialog;

/** What somebody is to the bot, each with all that those before may do. */
public enum Rank {
  /** Nobody has let them in. */
  STRANGER,
  /** They may ask, and read what is open to guests. */
  GUEST,
  /** They may ask, and read what is open to everyone. */
  READER,
  /** They look after the bot: they let in, add documents and see how it is doing. */
  ADMIN
}
