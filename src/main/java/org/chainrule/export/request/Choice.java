package org.chainrule.export.request;

/** What a format may let a person choose, beside how the pass is written. */
public enum Choice {
  /** Which steps. */
  STEPS("--steps"),
  /** What the picture of a step shows. */
  VIEW("--view"),
  /** Which samples of a batch. */
  SAMPLE("--sample"),
  /** Light or dark. */
  THEME("--theme"),
  /** The size of a picture. */
  SIZE("--size"),
  /** Pixels for each that the size counts. */
  SCALE("--scale"),
  /** No ground behind the picture. */
  TRANSPARENT("--transparent"),
  /** Steps on a page. */
  PER_PAGE("--per-page"),
  /** Letters as outlines or as text. */
  TEXT("--text"),
  /** Seconds a step. */
  PACE("--pace"),
  /** With blanks for the numbers. */
  BLANK("--blank"),
  /** Slides in place of an article. */
  BEAMER("--beamer"),
  /** What code counts with. */
  LIBRARY("--library");

  private final String option;

  Choice(String option) {
    this.option = option;
  }

  /** How it is asked for on the command line. */
  public String option() {
    return option;
  }
}
