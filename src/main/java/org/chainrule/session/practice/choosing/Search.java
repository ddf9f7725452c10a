package org.chainrule.session.practice.choosing;

/** What has become of looking for something to practise. */
public enum Search {
  /** It is looked for. */
  UNDER_WAY,
  /** There is something. */
  FOUND,
  /** In this pass there is nothing. */
  NOTHING
}
