package org.chainrule.app.practice;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chainrule.session.practice.PracticeKind;

/** The kinds of practice that there are, each with its maker: here a new one is plugged in. */
final class PracticeKinds {

  private PracticeKinds() {}

  static Map<PracticeKind, Supplier<Activity>> of(PracticeServices services) {
    Map<PracticeKind, Supplier<Activity>> kinds = new EnumMap<>(PracticeKind.class);
    kinds.put(PracticeKind.FILL, () -> new FillActivity(services));
    kinds.put(PracticeKind.LINE, () -> new LineActivity(services));
    kinds.put(PracticeKind.UNIT, () -> QuestionActivity.of(services));
    kinds.put(PracticeKind.FAULT, () -> FaultActivity.of(services));
    return kinds;
  }
}
