package org.chainrule.intake.reading;

import java.util.List;
import java.util.Map;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/**
 * What comes of a reading that fits.
 *
 * @param scenario the net and its samples
 * @param resized whether weights had to be made up, since the net was brought to another size
 * @param fates how each matrix was taken, a phrase for a person
 * @param remarks what else happens
 */
public record Built(
    Scenario scenario, boolean resized, Map<Name, String> fates, List<String> remarks) {

  /** Copies the lists. */
  public Built {
    fates = Map.copyOf(fates);
    remarks = List.copyOf(remarks);
  }
}
