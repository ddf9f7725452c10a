package org.chainrule.practice.making;

import java.util.List;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;

/** Knows what mistakes can be made at a step. */
@FunctionalInterface
public interface WrongAnswers {

  /** Returns what comes of each mistake that can be made, all of the shape of the right result. */
  List<WrongAnswer> at(Trace trace, Step step);
}
