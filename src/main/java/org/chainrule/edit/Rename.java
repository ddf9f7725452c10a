package org.chainrule.edit;

import java.util.Optional;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Gives the scenario another name.
 *
 * @param name the new name, may be empty; white space about it is left out, and within it each run
 *     is one space, so that it stays one line
 */
public record Rename(String name) implements Edit {

  /** Tidies the name. */
  public Rename {
    name = name.strip().replaceAll("\\s+", " ");
  }

  @Override
  public Scenario apply(Scenario before) {
    return new Scenario(name, before.network(), before.sample(), before.unknown());
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return name.isEmpty() ? Words.of("edit.unnamed") : Words.of("edit.rename", name);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(Rename.class);
  }
}
