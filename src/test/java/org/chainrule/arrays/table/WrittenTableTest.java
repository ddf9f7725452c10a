package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;

/** Tables in every combination of delimiter, style, heading, index, quoting and line ends. */
class WrittenTableTest {

  static Stream<Long> seeds() {
    return LongStream.range(0, 3000).boxed();
  }

  @ForAll("seeds")
  void whatWasWrittenIsReadOrAsked(Long seed) throws Exception {
    WrittenTable written = WrittenTable.random(new Random(seed));

    List<Table> readings = Readers.readings(written.text());

    assertThat(readings).as(written.text()).anyMatch(written::isReadAs);
  }
}
