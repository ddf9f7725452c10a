package org.chainrule.edit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * Keeps a W or a b from being moved by steps of descent, or lets them move it again.
 *
 * @param parameter which one
 * @param frozen whether it is to stay as it is
 */
public record SetFrozen(Name parameter, boolean frozen) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Givens.get(before, parameter);
    if (!parameter.variable().isParameter()) {
      throw new RefusedEditException("frozen", new RefusedEditException.Called(before, parameter));
    }
    Layer old = before.network().layer(parameter.layer());
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(old.frozen());
    if (frozen) {
      roles.add(parameter.role());
    } else {
      roles.remove(parameter.role());
    }
    return Givens.withLayer(before, parameter.layer(), old.withFrozen(roles));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of(frozen ? "edit.frozen" : "edit.frozen.not", naming.label(before, parameter));
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetFrozen.class, parameter));
  }
}
