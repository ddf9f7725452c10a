package org.chainrule.app.practice;

import org.chainrule.lesson.Exercise;
import org.chainrule.session.Work;
import org.chainrule.session.practice.choosing.FaultFinding;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.graph.asked.MirrorPane;
import org.chainrule.view.practice.FaultPanes;

/** Passes with a fault to be found. */
final class FaultActivity extends ChoosingActivity {

  private final FaultFinding finding;

  private FaultActivity(
      Settings settings, FaultFinding finding, MirrorPane mirror, FaultPanes panes) {
    super(
        "fault",
        settings,
        finding.choosing(),
        mirror,
        panes.passNode(mirror),
        panes.wordsNode(),
        panes::readOn);
    this.finding = finding;
  }

  /** Makes faults in the pass that is open. */
  static FaultActivity of(PracticeServices services) {
    FaultFinding finding =
        new FaultFinding(
            services.session(),
            services.practice(),
            services.clock(),
            new Work(services.jobs(), services.ui()));
    FaultPanes panes = new FaultPanes(services.session(), finding, services.appearance());
    MirrorPane mirror =
        new MirrorPane(
            services.appearance(),
            services.session(),
            "fault-mirror",
            panes::asked,
            finding::clicked,
            panes.passChanges());
    return new FaultActivity(services.session().settings(), finding, mirror, panes);
  }

  @Override
  public void open(Exercise exercise) {
    finding.begin(exercise.step(), exercise.seed());
  }

  @Override
  public Exercise exercise() {
    return new Exercise(Exercise.Kind.FAULT, finding.at(), finding.seed());
  }

  @Override
  public void another() {
    finding.next();
  }

  @Override
  public void back() {
    finding.back();
  }
}
