package org.chainrule.app.lesson;

import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;

/** What a person does with lessons by a key. */
public enum LessonAct {
  /** Adds what is shown as a stop. */
  ADD("addStop", false, true, Key.of(KeyCode.F6)),
  /** Shows or hides the notes: on a second screen if there is one, else in the window. */
  NOTES("notes", false, false, Key.of(KeyCode.F7)),
  /** Shows or hides the sheet of the lesson. */
  SHEET("lessonSheet", false, false, Key.of(KeyCode.F8)),
  /** Plays the lesson on from the stop where it was, or leaves it. */
  PLAY("playLesson", false, false, Key.of(KeyCode.F9)),
  /** Shows the stop as the lesson has it, or what was changed there. */
  RETURN("returnToStop", true, false, Key.of(KeyCode.F4)),
  /** Goes to the next stop at once. */
  NEXT("nextStop", true, false, Key.with(Modifier.ALT, KeyCode.PAGE_DOWN)),
  /** Goes to the stop before at once. */
  LAST("lastStop", true, false, Key.with(Modifier.ALT, KeyCode.PAGE_UP));

  private final String command;
  private final boolean inLesson;
  private final boolean inPass;
  private final Key key;

  /**
   * An act.
   *
   * @param inLesson whether it is only done while a lesson is played
   * @param inPass whether it is only done while a pass is shown, to be gone through or practised
   */
  LessonAct(String command, boolean inLesson, boolean inPass, Key key) {
    this.command = command;
    this.inLesson = inLesson;
    this.inPass = inPass;
    this.key = key;
  }

  /** What the message bundle describes it by. */
  public String command() {
    return command;
  }

  /** Its key. */
  public Key key() {
    return key;
  }

  /** Whether its key is its own, as a pass is shown or not and a lesson is played or not. */
  public boolean applies(boolean pass, boolean playing) {
    return (pass || !inPass) && (playing || !inLesson);
  }

  /** Whether it is only done while a lesson is played. */
  public boolean needsPlaying() {
    return inLesson;
  }
}
