package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * Sets several of x, y, W and b as a whole, one after the other.
 *
 * @param parts at least one
 */
public record SetMatrices(List<SetMatrix> parts) implements Edit {

  /** Copies the list. */
  public SetMatrices {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no matrix to set");
    }
  }

  @Override
  public Scenario apply(Scenario before) {
    Scenario after = before;
    for (SetMatrix part : parts) {
      after = part.apply(after);
    }
    return after;
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return parts.stream()
        .map(part -> naming.label(before, part.name()))
        .collect(
            Collectors.collectingAndThen(
                Lists.joining(), labels -> Words.of("edit.matrix", labels)));
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    boolean given = parts.stream().anyMatch(part -> part.name().equals(Name.y()));
    return given ? Optional.empty() : NewTargets.remark(before, after, naming);
  }
}
