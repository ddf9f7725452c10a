package org.chainrule.app.practice;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.chainrule.app.common.Split;
import org.chainrule.lesson.Exercise;
import org.chainrule.session.Work;
import org.chainrule.session.practice.TypedLines;
import org.chainrule.view.practice.LineList;
import org.chainrule.view.practice.LinePane;

/** Typing the line of a step: the steps, and beside them the line. */
final class LineActivity implements Activity, LineActions {

  private static final double LIST_SHARE = 0.22;

  private final TypedLines lines;
  private final LinePane line;
  private final Node both;

  LineActivity(PracticeServices services) {
    lines =
        new TypedLines(
            services.session(),
            services.practice().record(),
            services.drafts(),
            services.clock(),
            new Work(services.jobs(), services.ui()));
    line = new LinePane(lines, services.appearance());
    Node list = card(new LineList(lines, line::requestFocus).node());
    both = new Split("line", Orientation.HORIZONTAL, LIST_SHARE).of(list, card(line.node()));
  }

  private static Node card(Node inner) {
    StackPane card = new StackPane(inner);
    card.getStyleClass().add("card-panel");
    return card;
  }

  @Override
  public Node node() {
    return both;
  }

  @Override
  public void typeHere() {
    line.requestFocus();
  }

  @Override
  public void focus() {
    line.requestFocus();
  }

  @Override
  public void open(Exercise exercise) {
    if (exercise.seed() != 0) {
      lines.draw(exercise.seed());
    }
    exercise.step().flatMap(lines.page().trace()::stepOf).ifPresent(lines::select);
  }

  @Override
  public Exercise exercise() {
    return new Exercise(Exercise.Kind.LINE, Optional.of(lines.page().at().id()), 0);
  }

  @Override
  public boolean isDone() {
    return lines.page().entry().state().isDone();
  }

  @Override
  public void next() {
    lines.advance();
  }

  @Override
  public void back() {
    lines.back();
  }
}
