package org.chainrule.app.window;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import org.chainrule.app.common.Threads;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Descending;
import org.chainrule.session.pass.Nudging;
import org.chainrule.session.pass.Session;
import org.chainrule.view.check.CheckPane;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.explanation.ExplanationPane;
import org.chainrule.view.nudge.NudgePane;

/** The panels of the lenses and what they study, each made when it is first needed. */
final class LensPanels {

  private final Session session;
  private final Appearance appearance;
  private final Checking.Check means;
  private final Executor jobs = Threads.pool("lens", 1);
  private final AtFirstLook<Region> explanation = new AtFirstLook<>(this::explanation);
  private final AtFirstLook<Descending> descending = new AtFirstLook<>(this::descending);
  private final AtFirstLook<Region> nudge = new AtFirstLook<>(this::nudge);
  private final AtFirstLook<Checking> checking = new AtFirstLook<>(this::checking);
  private final AtFirstLook<Region> check = new AtFirstLook<>(this::check);

  /**
   * Panels for a session.
   *
   * @param means how gradients are checked
   */
  LensPanels(Session session, Appearance appearance, Checking.Check means) {
    this.session = session;
    this.appearance = appearance;
    this.means = means;
  }

  /** Returns the panel of a lens. */
  Region of(Lens lens) {
    return switch (lens) {
      case STEP, UNIT, CHAIN, JACOBIAN, LAYOUTS -> explanation.get();
      case NUDGE -> nudge.get();
      case CHECK -> check.get();
    };
  }

  /** Shows whether the gradients are right, all of them. */
  void checkAll() {
    session.lenses().show(Lens.CHECK);
    checking.get().checkAll();
  }

  /** Takes one step of gradient descent, with the rate that the lens shows. */
  void descend() {
    descending.get().takeStep();
  }

  /** Lets the pass go on with that step, or no more. */
  void toggleUpdates() {
    descending.get().toggleSteps();
  }

  /** Sheets have a thread of their own, for the same reason as checks. */
  private Region explanation() {
    return new ExplanationPane(session, appearance, Threads.pool("sheet", 1), Platform::runLater);
  }

  private Region nudge() {
    Nudging nudging = new Nudging(session, jobs, Platform::runLater);
    return new NudgePane(session, nudging, descending.get(), appearance);
  }

  private Region check() {
    return new CheckPane(session, checking.get(), appearance);
  }

  /** Checks have a thread of their own: a long one must not keep a nudge waiting. */
  private Checking checking() {
    return new Checking(session, means, Threads.pool("check", 1), Platform::runLater);
  }

  private Descending descending() {
    return new Descending(session, jobs, Platform::runLater);
  }
}
