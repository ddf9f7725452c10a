package org.chainrule.app.practice;

/** What can be done where one of several answers is chosen. */
interface ChoosingActions {

  /** Answers what is offered in this place, counted from 1, if something is. */
  void choose(int place);

  /** Comes to the answer so many places further. */
  void move(int by);

  /** Tells the answer. */
  void tell();

  /** Comes to another question. */
  void another();
}
