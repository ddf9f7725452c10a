package org.chainrule.explain.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryTest {

  @ParameterizedTest
  @EnumSource
  void everyEntrySaysWhatItMeans(Meaning meaning) {
    assertThat(meaning.topic().title()).isNotBlank();
    assertThat(meaning.title()).isNotBlank();
    assertThat(meaning.text().plainText()).endsWith(".");
    assertThat(meaning.said()).contains(meaning.title()).doesNotContain("{", "$", "glossary");
  }

  @Test
  void noTwoEntriesAreWrittenOrExplainedAlike() {
    List<String> marks = new ArrayList<>();
    for (Meaning meaning : Meaning.values()) {
      meaning.written().ifPresent(mark -> marks.add(mark.plainText()));
    }
    assertThat(marks).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Meaning.values()).map(each -> each.text().plainText()))
        .doesNotHaveDuplicates();
  }

  @Test
  void entriesOfATopicStandTogether() {
    List<Meaning.Topic> topics = Arrays.stream(Meaning.values()).map(Meaning::topic).toList();
    assertThat(topics).isSorted();
  }

  @Test
  void theSymbolsOfAFormulaAreFound() {
    Formula product =
        Formulas.product(
            Times.ENTRYWISE, new Formula.Transpose(Formulas.letter("W")), Formulas.letter("δ"));
    assertThat(Glossary.of(product))
        .containsExactly(Meaning.ENTRYWISE, Meaning.TRANSPOSED, Meaning.WEIGHTS, Meaning.DELTA);
  }

  @Test
  void entriesAreFoundByTheirWords() {
    Set<Meaning> off = Set.copyOf(Glossary.matching("slope 0"));
    assertThat(off).contains(Meaning.OFF, Meaning.BLOCKED).doesNotContain(Meaning.NORM);
    assertThat(Glossary.matching(" ± ")).contains(Meaning.CANCELLED);
    assertThat(Glossary.matching("optimiser"))
        .contains(Meaning.OPTIMISER, Meaning.MOMENTUM, Meaning.ADAM);
    assertThat(Glossary.matching("learning rate")).contains(Meaning.STEP_WIDTH);
    assertThat(Glossary.matching("")).hasSize(Meaning.values().length);
    assertThat(Glossary.matching("no such word")).isEmpty();
    assertThat(Glossary.matching("DEPTH study").stream().map(Meaning::topic))
        .allMatch(topic -> topic == Meaning.Topic.DEPTH);
  }
}
