package org.chainrule.app.menu;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.chainrule.app.lesson.LessonAct;
import org.chainrule.app.practice.LessonSteps;
import org.chainrule.view.graph.Scrub;

/** What only the window can do. */
public interface WindowActions extends LessonSteps {
  /** Goes on: to the next page in a lecture, along a lesson, or else to the next step. */
  @Override
  void next();

  /** Goes back: to the page before, along a lesson, or else to the step before. */
  @Override
  void back();

  /** Asks for a scenario and opens it. */
  void openFile();

  /** Saves the lesson if it is in front, else the scenario, or asks where to if it has no file. */
  void save();

  /** Asks where to save the scenario, and saves it. */
  void saveAs();

  /** Whether a lesson is being played. */
  boolean playsLesson();

  /** Does something with lessons. */
  void lesson(LessonAct act);

  /** Asks for a file of numbers, and what they are to be. */
  void importNumbers();

  /** Shows or hides what can go out of the window into files for others. */
  void export();

  /** Shows or hides what makes exercises for a class. */
  void exercises();

  /** Closes the window, after a question if something is unsaved. */
  void quit();

  /** Fills the screen, or leaves it. */
  void toggleFullScreen();

  /** Makes the graph larger by a factor. */
  void zoom(double factor);

  /** Shows the whole graph, and what was shown before when it is called again. */
  void fit();

  /**
   * Leaves what is innermost: editing, what is held over the graph, a lens, what is asked for, full
   * screen, a message, or what is selected.
   */
  void leave();

  /** Hides the whole window until the next key. */
  void blank();

  /** Shows or hides the list of keys. */
  void help();

  /** Shows the symbols and marks, or puts them away. */
  void glossary();

  /** Shows what this program is and runs on. */
  void about();

  /** Shows or hides the settings. */
  void settings();

  /** Whether an entry is selected that can be edited. */
  boolean canEditCell();

  /** Opens the selected entry to be typed: empty, or with what it is. */
  void editCell(boolean empty);

  /** Raises or lowers the selected entry by this many steps. */
  void scrubCell(int steps, Scrub.Pace pace);

  /** Copies the selected matrix. */
  void copy();

  /** Copies the formula of the step that is explained, in the format that was chosen last. */
  void copyFormula();

  /** Returns what can be done to the formulas of the step that is explained. */
  List<MenuItem> formulas();

  /**
   * Copies the picture of the graph.
   *
   * @param light whether it is in light colours, whatever the theme is
   */
  void copyPicture(boolean light);

  /** Puts what was copied into the selected matrix, from the selected cell on. */
  void paste();

  /** Shows or hides the sheet of the net. */
  void editNet();

  /** Shows what can be done to what is selected. */
  void showMenu();

  /** Scrolls what is said of the pass by so many pages. */
  void scrollWords(int pages);

  /** Takes a step of gradient descent. */
  void descend();

  /** Lets the pass go on with a step of gradient descent, or no more. */
  void toggleUpdates();

  /** Compares all gradients with differences of the loss. */
  void checkAll();
}
