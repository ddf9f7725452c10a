package org.chainrule.practice.making;

import java.util.List;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Trace;

/**
 * A net that was made for hands, with what is asked of its pass.
 *
 * @param scenario the net, what it is run on, and what it is called
 * @param trace its pass
 * @param questions what is asked, in the order of the pass
 * @param coincidences which answers come out alike
 */
public record MadeNet(
    Scenario scenario, Trace trace, List<Question> questions, List<Coincidence> coincidences) {

  /** Copies the lists. */
  public MadeNet {
    questions = List.copyOf(questions);
    coincidences = List.copyOf(coincidences);
  }

  /** How many coincidences are only there because no better net was found. */
  public long accidents() {
    return coincidences.stream().filter(one -> !one.necessary()).count();
  }
}
