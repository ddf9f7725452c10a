package org.chainrule.app.practice;

/** What can be done while lines are typed. */
interface LineActions {

  /** Gives the keyboard to the line, so that what is typed goes there. */
  void typeHere();
}
