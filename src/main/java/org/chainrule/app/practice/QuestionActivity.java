package org.chainrule.app.practice;

import java.util.Optional;
import org.chainrule.lesson.Exercise;
import org.chainrule.session.Work;
import org.chainrule.session.practice.choosing.Questioning;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.graph.asked.MirrorPane;
import org.chainrule.view.practice.QuestionPanes;

/** Questions about a pass that a click answers. */
final class QuestionActivity extends ChoosingActivity {

  private final Questioning questioning;

  private QuestionActivity(
      Settings settings, Questioning questioning, MirrorPane mirror, QuestionPanes panes) {
    super(
        "question",
        settings,
        questioning.choosing(),
        mirror,
        mirror,
        panes.wordsNode(),
        panes::readOn);
    this.questioning = questioning;
  }

  /** Asks about the pass that is open. */
  static QuestionActivity of(PracticeServices services) {
    Questioning questioning =
        new Questioning(
            services.session(),
            services.practice(),
            services.clock(),
            new Work(services.jobs(), services.ui()));
    QuestionPanes panes = new QuestionPanes(services.session(), questioning, services.appearance());
    MirrorPane mirror =
        new MirrorPane(
            services.appearance(),
            services.session(),
            "question-mirror",
            panes::shown,
            questioning::clicked,
            panes.passChanges());
    return new QuestionActivity(services.session().settings(), questioning, mirror, panes);
  }

  @Override
  public void open(Exercise exercise) {
    questioning.begin(exercise.seed());
  }

  @Override
  public Exercise exercise() {
    return new Exercise(Exercise.Kind.UNIT, Optional.empty(), questioning.seed());
  }

  @Override
  public void another() {
    questioning.next();
  }

  @Override
  public void back() {
    questioning.back();
  }
}
