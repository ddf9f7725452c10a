package org.chainrule.study.check;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chainrule.pass.quantity.Name;

/**
 * What a check found of one gradient, counted once.
 *
 * @param gradient the gradient, entry by entry
 * @param counts how many entries have each verdict; none of 0
 * @param agreeing the largest relative difference of the entries that agree, 0 if none does
 * @param largest the largest relative difference of the entries that agree or differ
 * @param worst the entry that differs most, if one does
 */
public record GradientSummary(
    CheckedGradient gradient,
    Map<Verdict, Integer> counts,
    double agreeing,
    double largest,
    Optional<CheckedEntry> worst) {

  /** Copies the counts. */
  public GradientSummary {
    counts = Map.copyOf(counts);
  }

  /** Counts what was found. */
  public static GradientSummary of(CheckedGradient gradient) {
    Map<Verdict, Integer> counts = new TreeMap<>();
    for (Verdict verdict : Verdict.values()) {
      int count = gradient.verdicts().count(verdict);
      if (count > 0) {
        counts.put(verdict, count);
      }
    }
    Optional<CheckedEntry> worst =
        gradient.entries(Verdict.DIFFERS).stream()
            .max(Comparator.comparingDouble(CheckedEntry::relativeDifference));
    double agreeing = gradient.largestRelativeDifference();
    double largest = worst.map(CheckedEntry::relativeDifference).orElse(agreeing);
    return new GradientSummary(gradient, counts, agreeing, largest, worst);
  }

  /** What the gradient belongs to. */
  public Name variable() {
    return gradient.variable();
  }

  /** The number of entries. */
  public int entries() {
    return gradient.verdicts().count();
  }

  /** The number of entries with this verdict. */
  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** The gravest verdict on an entry: that it differs, else that it could not be told, and why. */
  public Verdict gravest() {
    for (Verdict verdict :
        new Verdict[] {Verdict.DIFFERS, Verdict.NOT_FINITE, Verdict.KINK, Verdict.TOO_SMALL}) {
      if (counts.containsKey(verdict)) {
        return verdict;
      }
    }
    return Verdict.AGREES;
  }
}
