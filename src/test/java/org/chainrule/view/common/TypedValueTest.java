package org.chainrule.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.chainrule.view.common.TypedValue.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Types whole numbers, of which none from 10 on is taken. */
final class TypedValueTest {

  private static final TypedFormat<Integer> WHOLE =
      TypedFormat.plain(Integer::valueOf, typed -> typed + " is none");

  private final List<Integer> taken = new ArrayList<>();
  private final TextField field = new TextField();
  private final RefusalLabel reason = RefusalLabel.small("number", field);

  @BeforeAll
  static void startTheToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void takesWhatIsTyped() {
    TypedValue<Integer> value = value(Refused.STAYS);
    value.show(3);
    type(" −4 ");
    assertThat(taken).containsExactly(-4);
    assertRefused(" −4 ", "");
  }

  @Test
  void takesNothingTwice() {
    TypedValue<Integer> value = value(Refused.STAYS);
    value.show(3);
    type("3");
    type(" 3 ");
    assertThat(field.getText()).isEqualTo("3");
    assertThat(taken).isEmpty();
    type("04");
    type("04");
    assertThat(taken).containsExactly(4);
  }

  @Test
  void whatIsRefusedStaysToBeMended() {
    for (Refused refused : List.of(Refused.STAYS, Refused.STAYS_WITH_THE_FOCUS)) {
      value(refused).show(3);
      type("12");
      assertRefused("12", "12 is too much");
      type("x");
      assertRefused("x", "x is none");
      type("3");
      assertRefused("3", "");
      assertThat(taken).isEmpty();
    }
  }

  @Test
  void whatIsRefusedGivesWay() {
    value(Refused.GIVES_WAY).show(3);
    type("12");
    assertRefused("3", "12 is too much");
    type("x");
    assertRefused("3", "x is none");
    assertThat(taken).isEmpty();
  }

  @Test
  void isRestored() {
    TypedValue<Integer> value = value(Refused.STAYS);
    value.show(3);
    type("12");
    TypedValue.restoreIn(field);
    assertRefused("3", "");
    type("4");
    field.setText("5");
    TypedValue.restoreIn(field);
    assertRefused("4", "");
    assertThat(taken).containsExactly(4);
  }

  @Test
  void nothingElseIsRestored() {
    TextField other = new TextField("12");
    TypedValue.restoreIn(other);
    TypedValue.restoreIn(null);
    assertThat(other.getText()).isEqualTo("12");
  }

  @Test
  void givesWhatIsTypedToAnother() {
    TypedValue<Integer> value = value(Refused.STAYS);
    value.show(3);
    field.setText("7");
    value.give(number -> Optional.of("not " + number));
    assertRefused("7", "not 7");
    assertThat(taken).isEmpty();
  }

  @Test
  void readsNumbersAsTheyAreTypedIntoCells() {
    TypedFormat<Double> numbers = TypedFormat.number(String::valueOf);
    List<Double> read = new ArrayList<>();
    assertThat(numbers.reader().read("3/2", number -> note(read, number))).isEmpty();
    assertThat(numbers.reader().read("1/0", number -> note(read, number)))
        .contains("this divides by 0");
    assertThat(read).containsExactly(1.5);
  }

  private static Optional<String> note(List<Double> read, double number) {
    read.add(number);
    return Optional.empty();
  }

  private TypedValue<Integer> value(Refused refused) {
    return new TypedValue<>(field, reason, refused, WHOLE, this::take);
  }

  private Optional<String> take(int number) {
    if (number >= 10) {
      return Optional.of(number + " is too much");
    }
    taken.add(number);
    return Optional.empty();
  }

  /** Enter. */
  private void type(String text) {
    field.setText(text);
    field.fireEvent(new ActionEvent());
  }

  private void assertRefused(String text, String why) {
    assertThat(field.getText()).isEqualTo(text);
    assertThat(reason.getText()).isEqualTo(why);
    assertThat(reason.isVisible()).isEqualTo(!why.isEmpty());
    assertThat(field.getPseudoClassStates().contains(TypedValue.WRONG)).isEqualTo(!why.isEmpty());
  }
}
