package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.arrays.TableText;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.words.Lists;

/** Follows every way that agrees with what was said, to all readings that fit. */
public final class Explorer {

  /** Says whether there is something to choose at a point, and what. */
  @FunctionalInterface
  private interface Source {
    Optional<Fork> at(Draft draft) throws Misfit;
  }

  private final List<Source> sources = new ArrayList<>();
  private final Map<Answers.Key, Fork> forks = new LinkedHashMap<>();
  private final List<Fit> fits = new ArrayList<>();
  private Misfit misfit;

  private Explorer(Material material) {
    material.tables().forEach(this::addTable);
    sources.add(PlaceForks::single);
    sources.add(PlaceForks::counted);
    sources.add(NetForks::net);
    sources.add(DataForks::samples);
    sources.add(NetForks::weights);
    material.tables().forEach(text -> sources.add(draft -> TableForks.targets(draft, text)));
    sources.add(NetForks::biases);
    sources.add(DataForks::targets);
    sources.add(DataForks::classes);
    sources.add(NetForks::activations);
    sources.add(NetForks::loss);
  }

  private void addTable(TableText text) {
    sources.add(draft -> Optional.of(TableForks.delimiter(draft, text)));
    sources.add(draft -> Optional.of(TableForks.numbers(draft, text)));
    sources.add(draft -> Optional.of(TableForks.heading(draft, text)));
    sources.add(draft -> TableForks.index(draft, text));
    sources.add(draft -> PlaceForks.table(draft, text));
  }

  /** Returns all readings of the material that agree with what was said. */
  public static Exploration of(Material material, Answers said) {
    Explorer explorer = new Explorer(material);
    explorer.follow(new Draft(material, said), 0, Map.of());
    return new Exploration(
        List.copyOf(explorer.forks.values()), explorer.fits, Optional.ofNullable(explorer.misfit));
  }

  private void follow(Draft draft, int next, Map<Answers.Key, String> chosen) {
    try {
      if (next == sources.size()) {
        fits.add(new Fit(draft, chosen, Assembly.of(draft)));
        return;
      }
      Optional<Fork> fork = sources.get(next).at(draft);
      if (fork.isEmpty() || isLeftOut(draft, fork.get())) {
        follow(draft, next + 1, chosen);
      } else {
        branch(draft, fork.get(), next + 1, chosen);
      }
    } catch (Misfit wrong) {
      if (misfit == null || wrong.isLate() && !misfit.isLate()) {
        misfit = wrong;
      }
    }
  }

  /** How a table is written does not matter once it is left out. */
  private static boolean isLeftOut(Draft draft, Fork fork) {
    return fork.topic() != Topic.PLACE
        && fork.topic().isAboutOne()
        && draft.answers().of(Topic.PLACE, fork.about()).filter(Draft.NONE::equals).isPresent();
  }

  private void branch(Draft draft, Fork fork, int next, Map<Answers.Key, String> chosen)
      throws Misfit {
    Answers.Key key = new Answers.Key(fork.topic(), fork.about());
    forks.merge(key, fork, (first, other) -> fork.topic() == Topic.Y ? first.with(other) : first);
    requireKnown(fork);
    if (fork.mustBeSaid()) {
      follow(draft, next, chosen);
      return;
    }
    for (String word : fork.tried()) {
      Map<Answers.Key, String> more = new LinkedHashMap<>(chosen);
      more.put(key, word);
      follow(fork.taken(draft, word), next, more);
    }
  }

  /** Activations can be named that are not offered, and so can places. */
  private static void requireKnown(Fork fork) throws Misfit {
    boolean free =
        fork.topic() == Topic.ACTIVATIONS
            || fork.topic() == Topic.PLACE
            || fork.topic() == Topic.LOSS;
    if (!free && fork.said().isPresent() && !fork.allows(fork.said().get())) {
      String known = fork.branches().stream().map(Fork.Branch::word).collect(Lists.joining());
      throw Misfit.of("answer", "--" + fork.topic().id(), fork.said().get(), known);
    }
  }
}
