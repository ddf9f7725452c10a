package org.chainrule.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberRowTest {

  /** A weight that has run away is not read as a small one. */
  @Test
  void aPowerOfTenIsNotCutOff() {
    assertThat(NumberRow.written(4.0210364e152))
        .startsWith("4.02")
        .endsWith("e152")
        .hasSizeLessThanOrEqualTo(10);
    assertThat(NumberRow.written(-6.9695298e152)).endsWith("e152").hasSizeLessThanOrEqualTo(10);
    assertThat(NumberRow.written(0.35711555)).isEqualTo("0.35711555");
  }
}
