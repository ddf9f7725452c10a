package org.chainrule.app.practice;

/** What can be done while numbers are filled in. */
interface FillActions {

  /** Whether a blank is selected. */
  boolean canEdit();

  /** Opens the selected blank to be typed: empty, or with what stands in it. */
  void edit(boolean empty);

  /** Selects the blank so many rows below, and so many columns to the right. */
  void move(int down, int right);

  /** Empties the selected blank. */
  void clear();

  /** Marks all that was written. */
  void mark();

  /** Shows the current step and its explanation. */
  void showMe();

  /** Comes to an exercise like this one, with fresh numbers. */
  void another();
}
