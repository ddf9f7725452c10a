package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.chainrule.Scenarios;
import org.chainrule.edit.SetEntry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Board;
import org.chainrule.session.Stroke;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

final class BoardTest {

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);
  private final Board board = session.board();

  private void write() {
    board.begin(1, 2);
    board.goOn(3, 4);
  }

  private static String points(Stroke stroke) {
    return IntStream.range(0, stroke.size())
        .mapToObj(k -> stroke.x(k) + "," + stroke.y(k))
        .reduce((all, next) -> all + " " + next)
        .orElseThrow();
  }

  @Test
  void aStrokeGoesThroughWhatThePenTouches() {
    IntStream.range(0, 100).forEach(k -> penAt(k));

    Stroke stroke = board.strokes().get(0);
    assertThat(stroke.size()).isEqualTo(100);
    assertThat(stroke.x(99)).isEqualTo(99);
    assertThat(stroke.y(99)).isEqualTo(198);
  }

  private void penAt(int point) {
    if (point == 0) {
      board.begin(0, 0);
    } else {
      board.goOn(point, 2 * point);
    }
  }

  @Test
  void aStraightStrokeHasNothingBetweenItsEnds() {
    board.begin(0, 0);
    board.goOn(1, 5);
    board.goStraight(2, 2);
    board.goStraight(3, 3);
    assertThat(points(board.strokes().get(0))).isEqualTo("0.0,0.0 3.0,3.0");

    board.goOn(4, 3);
    assertThat(points(board.strokes().get(0))).isEqualTo("0.0,0.0 3.0,3.0 4.0,3.0");
  }

  @Test
  void thePenChangesItsColourAndKeepsItWhilePutDown() {
    board.takePen();
    board.takePen();
    write();
    assertThat(board.strokes().get(0).colour()).isEqualTo(Board.Colour.BLUE);

    assertThat(board.putDown()).isTrue();
    assertThat(board.penProperty().get()).isFalse();
    board.takePen();
    assertThat(board.colourProperty().get()).isEqualTo(Board.Colour.BLUE);
    board.takePen();
    board.takePen();
    assertThat(board.colourProperty().get()).isEqualTo(Board.Colour.RED);
  }

  @Test
  void oneThingIsPutDownAfterTheOther() {
    board.spotlightProperty().set(true);
    board.takePen();
    board.light();

    board.putDown();
    assertThat(board.pointerProperty().get()).isFalse();
    assertThat(board.penProperty().get()).isTrue();
    board.putDown();
    assertThat(board.spotlightProperty().get()).isTrue();
    board.putDown();
    assertThat(board.spotlightProperty().get()).isFalse();
    assertThat(board.putDown()).isFalse();
  }

  @Test
  void theNextStepWipesWhatIsWritten() {
    write();
    session.stepping().next();
    assertThat(board.strokes()).isEmpty();

    write();
    session.stepping().goTo(1);
    assertThat(board.strokes()).as("the step stays").hasSize(1);
    session.stepping().back();
    assertThat(board.strokes()).isEmpty();
  }

  @Test
  void aGuessStaysBesideTheAnswer() {
    session.asking().askOrShow();
    write();

    session.stepping().next();
    assertThat(session.stepping().cursor()).isEqualTo(1);
    assertThat(board.strokes()).hasSize(1);

    session.stepping().next();
    assertThat(board.strokes()).isEmpty();
  }

  @Test
  void anotherScenarioHasAClearBoard() {
    write();

    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));

    assertThat(board.strokes()).isEmpty();
  }

  @Test
  void whatIsWrittenIsNoEdit() {
    write();
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();

    session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 2));
    session.editing().undo();
    assertThat(board.strokes()).hasSize(1);
  }

  @Test
  void aStrokeThatWasWipedAwayIsNotGoneOnWith() {
    write();
    board.erase();
    board.goOn(5, 5);

    assertThat(board.strokes()).isEmpty();
  }
}
