package org.chainrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;

class OffendersTest {

  static List<Integer> numbers() {
    return List.of(1, 2, 3);
  }

  @ForAll("numbers")
  void eachCaseIsHandedIn(Integer number) {
    assertThat(number).isBetween(1, 3);
  }

  @Test
  void everyOffenderIsListedWithItsReason() {
    assertThatThrownBy(
            () ->
                Offenders.requireNone(
                    Stream.of(1, 2, Named.of("three", 3)),
                    number -> assertThat((int) number).as("it").isEqualTo(2)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("2 of 3 cases fail:\n  1: [it] expected: 2 but was: 1\n  three: ")
        .hasMessageContaining("but was: 3");
  }

  @Test
  void aCheckOfNothingFails() {
    assertThatThrownBy(() -> Offenders.requireNone(Stream.of(), number -> {}))
        .hasMessage("there is no case");
  }
}
