package org.chainrule.session.train;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.train.Change;
import org.chainrule.study.train.Course;

/** Which entry of a W or a b is followed along a run, and can be changed. */
final class FollowedEntry {

  private final ObjectProperty<Target> entry =
      new SimpleObjectProperty<>(Target.cell(Name.weight(1), 0, 0));

  ObjectProperty<Target> property() {
    return entry;
  }

  /** Chooses another entry of the same matrix; past an edge, at that edge. */
  void move(Look now, int down, int right) {
    Target old = entry.get();
    Matrix matrix = now.trace().quantity(old.name()).value();
    int row = Math.max(0, Math.min(matrix.rows() - 1, old.row() + down));
    int column = Math.max(0, Math.min(matrix.columns() - 1, old.column() + right));
    entry.set(Target.cell(old.name(), row, column));
  }

  /** Chooses the first entry of the next W or b, around the end to the first. */
  void nextMatrix(Look now) {
    List<Name> all = now.state().network().parameters().stream().map(Name::of).toList();
    int place = all.indexOf(entry.get().name());
    entry.set(Target.cell(all.get((place + 1) % all.size()), 0, 0));
  }

  /** Returns a net with another number in its place. */
  Network changed(Network net, Course course, double number) {
    Target at = entry.get();
    Variable of = at.name().variable();
    Matrix edited = with(net.parameter(of), at, number);
    return new Change(0, course, Map.of(of, edited)).made(net);
  }

  private static Matrix with(Matrix before, Target at, double number) {
    return Matrix.generate(
        before.rows(),
        before.columns(),
        (row, column) ->
            row == at.row() && column == at.column() ? number : before.get(row, column));
  }
}
