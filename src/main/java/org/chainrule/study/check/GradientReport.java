package org.chainrule.study.check;

import java.util.Comparator;
import java.util.List;

/**
 * What a {@link GradientCheck} found.
 *
 * @param gradients each checked gradient, layer by layer, and that of x last
 * @param unitsAtKinks how many units, counted for each sample, stand exactly where their activation
 *     has no derivative
 */
public record GradientReport(List<CheckedGradient> gradients, int unitsAtKinks) {

  /** Copies the list. */
  public GradientReport {
    gradients = List.copyOf(gradients);
  }

  /** Whether no entry differs. */
  public boolean holds() {
    return count(Verdict.DIFFERS) == 0;
  }

  /** Whether no entry differs, and none is left unchecked because it or the loss is not finite. */
  public boolean passes() {
    return holds() && count(Verdict.NOT_FINITE) == 0;
  }

  /** The number of entries checked. */
  public int count() {
    return gradients.stream().mapToInt(gradient -> gradient.verdicts().count()).sum();
  }

  /** The number of entries with this verdict. */
  public int count(Verdict verdict) {
    return gradients.stream().mapToInt(gradient -> gradient.verdicts().count(verdict)).sum();
  }

  /** The largest relative difference of the entries that agree, 0 if none does. */
  public double largestRelativeDifference() {
    return gradients.stream()
        .mapToDouble(CheckedGradient::largestRelativeDifference)
        .max()
        .orElse(0);
  }

  /** Returns a bound on all entries that are too small for differences, 0 if there is none. */
  public double smallBound() {
    return gradients.stream()
        .flatMap(gradient -> gradient.entries(Verdict.TOO_SMALL).stream())
        .mapToDouble(entry -> Math.abs(entry.numeric()) + entry.tolerance())
        .max()
        .orElse(0);
  }

  /** Returns the entries that differ most, relative to their size, at most so many. */
  public List<CheckedEntry> worst(int most) {
    return gradients.stream()
        .flatMap(gradient -> gradient.entries(Verdict.DIFFERS).stream())
        .sorted(Comparator.comparingDouble(CheckedEntry::relativeDifference).reversed())
        .limit(most)
        .toList();
  }
}
