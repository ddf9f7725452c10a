package org.chainrule.app;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import org.chainrule.session.Descending;
import org.chainrule.session.Lens;
import org.chainrule.session.Nudging;
import org.chainrule.session.Session;
import org.chainrule.view.common.Look;
import org.chainrule.view.explanation.ExplanationPane;
import org.chainrule.view.nudge.NudgePane;

/** The panels of the lenses and what they study, each made when it is first needed. */
final class LensPanels {

  private final Session session;
  private final Look look;
  private final Executor jobs = Threads.pool("lens", 1);
  private Region explanation;
  private Nudging nudging;
  private Descending descending;
  private Region nudge;

  LensPanels(Session session, Look look) {
    this.session = session;
    this.look = look;
  }

  /** Returns the panel of a lens. */
  Region of(Lens lens) {
    return switch (lens) {
      case STEP, UNIT, CHAIN, JACOBIAN, LAYOUTS -> explanation();
      case NUDGE -> nudge();
    };
  }

  /** Takes one step of gradient descent, with the rate that the lens shows. */
  void descend() {
    descending().takeStep();
  }

  private Region explanation() {
    if (explanation == null) {
      explanation = new ExplanationPane(session, look);
    }
    return explanation;
  }

  private Region nudge() {
    if (nudge == null) {
      nudging = new Nudging(session, jobs, Platform::runLater);
      nudge = new NudgePane(session, nudging, descending(), look);
    }
    return nudge;
  }

  private Descending descending() {
    if (descending == null) {
      descending = new Descending(session, jobs, Platform::runLater);
    }
    return descending;
  }
}
