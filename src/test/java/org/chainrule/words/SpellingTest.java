package org.chainrule.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private static final List<String> NAMES = List.of("relu", "sigmoid", "huber_delta");

  @ParameterizedTest
  @CsvSource({
    "ReLU, relu",
    "sigmiod, sigmoid",
    "sgmoid, sigmoid",
    "sigmoids, sigmoid",
    "Huber-Delta, huber_delta"
  })
  void findsWhatIsMeant(String given, String meant) {
    assertThat(Spelling.closest(given, NAMES, 2)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"tanh", "rule7", "sigma", "s"})
  void leavesOtherWordsAlone(String given) {
    assertThat(Spelling.closest(given, NAMES, 2)).isEmpty();
  }

  @Test
  void shortWordsMayBeDemandedExactly() {
    assertThat(Spelling.closest("rely", NAMES, 3)).contains("relu");
    assertThat(Spelling.closest("rely", NAMES, 4)).isEmpty();
    assertThat(Spelling.closest("RELU", NAMES, 4)).contains("relu");
  }

  @Test
  void aLongTextIsNoMisspelling() {
    assertThat(Spelling.closest("relu" + "_".repeat(40), NAMES, 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lamda, lambda, 1",
    "ab, ba, 1",
    "abc, abc, 0",
    "'', ab, 2",
    "abcd, b, 3",
    "ca, abc, 3"
  })
  void countsMistakes(String a, String b, int count) {
    assertThat(Spelling.mistakes(a, b)).isEqualTo(count);
    assertThat(Spelling.mistakes(b, a)).isEqualTo(count);
  }

  @Test
  void lettersOfOtherAlphabetsCount() {
    assertThat(Spelling.plain(" Binary_Cross-Entropy λ2 ")).isEqualTo("binarycrossentropyλ2");
  }
}
