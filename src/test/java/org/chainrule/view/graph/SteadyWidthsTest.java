package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.Scenarios;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.junit.jupiter.api.Test;

class SteadyWidthsTest {

  private final Quantity z = Pass.run(Scenarios.relu()).quantity(Name.linearOutput(1));
  private final SteadyWidths widths = new SteadyWidths();

  private double width(double natural) {
    return widths.of(new CellSize(quantity -> natural, entry -> 1, false)).width().applyAsDouble(z);
  }

  @Test
  void fewerDigitsMoveNothing() {
    assertThat(width(2)).isEqualTo(2);
    assertThat(widths.isProvisional()).isFalse();
    assertThat(width(1.4)).isEqualTo(2);
    assertThat(widths.isProvisional()).isTrue();
  }

  /** As wide as 4 and as 4.12 in the font of the program. */
  @Test
  void aFewDigitsMoreMoveNothingEither() {
    assertThat(width(1.4)).isEqualTo(1.4);
    assertThat(width(1.95)).isEqualTo(1.4);
    assertThat(widths.isProvisional()).as("the next step gives them room").isTrue();
  }

  @Test
  void whatCouldNotBeReadGetsRoom() {
    width(1.4);
    assertThat(width(2.5)).isEqualTo(2.5);
    assertThat(width(2)).isEqualTo(2.5);
  }
}
