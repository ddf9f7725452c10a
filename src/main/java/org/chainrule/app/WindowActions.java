package org.chainrule.app;

import org.chainrule.view.graph.Scrub;

/** What only the window can do. */
interface WindowActions {
  void openFile();

  void save();

  void saveAs();

  void importNumbers();

  void quit();

  void toggleFullScreen();

  void zoom(double factor);

  void fit();

  void leave();

  void blank();

  void help();

  void settings();

  boolean canEditCell();

  void editCell(boolean empty);

  void scrubCell(int steps, Scrub.Pace pace);

  void copy();

  void paste();

  void editNet();

  void showMenu();

  void descend();

  void checkAll();
}
