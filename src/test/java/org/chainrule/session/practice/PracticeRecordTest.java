package org.chainrule.session.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.session.practice.PracticeRecord.Skill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeRecordTest {

  private final List<Attempted> kept = new ArrayList<>();
  private final PracticeRecord record = new PracticeRecord(kept::add);

  private static Attempted attempt(String operation, Grade grade, String... mistakes) {
    return new Attempted(
        Instant.EPOCH, "a net", operation, "z1", 0, 0, "1", grade, List.of(mistakes));
  }

  @Test
  void whatWasRightOftenEnoughInARowIsMastered() {
    record.add(attempt("affine", Grade.OFF));
    for (int k = 1; k < PracticeRecord.MASTERED; k++) {
      record.add(attempt("affine", k % 2 == 0 ? Grade.RIGHT : Grade.CARRIED));
    }
    assertThat(record.skills().get(0).isMastered()).isFalse();
    record.add(attempt("affine", Grade.CONVENTION));
    assertThat(record.skills().get(0).isMastered()).isTrue();
    record.add(attempt("affine", Grade.SHOWN));
    assertThat(record.skills().get(0).right()).isZero();
  }

  @Test
  void theMistakeThatWasMadeMostOftenLatelyIsNamed() {
    record.add(attempt("slopeProduct", Grade.MISTAKEN, "no-slope"));
    record.add(attempt("slopeProduct", Grade.MISTAKEN, "relu-of-g", "no-slope"));
    record.add(attempt("slopeProduct", Grade.MISTAKEN, "relu-of-g"));
    record.add(attempt("slopeProduct", Grade.MISTAKEN, "relu-of-g"));
    assertThat(record.skills())
        .extracting(Skill::mistake)
        .containsExactly(Optional.of("relu-of-g"));
    Stream.generate(() -> attempt("slopeProduct", Grade.RIGHT))
        .limit(2L * PracticeRecord.MASTERED)
        .forEach(record::add);
    assertThat(record.skills().get(0).mistake()).as("long ago").isEmpty();
  }

  @Test
  void aSingleSlipIsNotWhatAPersonOftenDoes() {
    record.add(attempt("affine", Grade.MISTAKEN, "no-bias"));
    assertThat(record.skills()).extracting(Skill::mistake).containsExactly(Optional.empty());
    record.add(attempt("affine", Grade.RIGHT));
    record.add(attempt("affine", Grade.MISTAKEN, "no-bias"));
    assertThat(record.skills()).extracting(Skill::mistake).containsExactly(Optional.of("no-bias"));
  }

  @Test
  void onlyWhatIsNewIsKept() {
    record.remember(List.of(attempt("affine", Grade.RIGHT)));
    assertThat(kept).isEmpty();
    record.add(attempt("measure", Grade.OFF));
    assertThat(kept).hasSize(1);
    assertThat(record.attempts())
        .extracting(Attempted::operation)
        .containsExactly("affine", "measure");
    record.clear();
    assertThat(record.skills()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2 · ReLU", "a, b", "he said \"no\"", "two\nlines", "", "\"", ",,"})
  void aLineGivesBackWhatWasWritten(String net) {
    Attempted written =
        new Attempted(
            Instant.parse("2026-11-27T12:00:00Z"),
            net,
            "weightGradient",
            "dl_dW1",
            2,
            1,
            "0,5",
            Grade.MISTAKEN,
            List.of("outer-flipped", "entrywise"));
    String line = written.line();
    assertThat(line).doesNotContain("\n");
    Attempted read = Attempted.read(line).orElseThrow();
    assertThat(read.net()).isEqualTo(net.replace('\n', ' '));
    assertThat(read.typed()).isEqualTo("0,5");
    assertThat(read.mistakes()).isEqualTo(written.mistakes());
    assertThat(read.line()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "time,net,operation,quantity,row,column,typed,grade,mistakes",
        "2026-11-27T12:00:00Z,a,affine,z1,one,1,2.5,right,",
        "2026-11-27T12:00:00Z,a,affine,z1,1,1,2.5,splendid,",
        "noon,a,affine,z1,1,1,2.5,right,",
        "2026-11-27T12:00:00Z,a,affine,z1,1,1,2.5,right"
      })
  void whatIsNoneIsPassedOver(String line) {
    assertThat(Attempted.read(line)).isEmpty();
  }
}
