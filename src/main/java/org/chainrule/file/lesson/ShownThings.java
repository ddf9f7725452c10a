package org.chainrule.file.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainrule.lesson.View;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Lists;

/**
 * What a stop can name in the pass of its scenario.
 *
 * @param steps the ids of the steps
 * @param list the same as a list for a person
 * @param quantities every matrix by its id
 */
record ShownThings(Set<String> steps, String list, Map<String, Quantity> quantities) {

  static ShownThings of(Scenario scenario) {
    Trace trace = Pass.run(scenario);
    Set<String> steps = new HashSet<>(Set.of(View.START));
    trace.steps().forEach(step -> steps.add(step.id()));
    String list = trace.steps().stream().map(Step::id).collect(Lists.joining());
    Map<String, Quantity> quantities = new HashMap<>();
    trace.quantities().forEach(quantity -> quantities.put(quantity.name().id(), quantity));
    return new ShownThings(steps, LessonParser.cut(View.START + ", " + list), quantities);
  }
}
