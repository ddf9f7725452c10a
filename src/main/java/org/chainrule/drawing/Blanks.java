package org.chainrule.drawing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * The blanks of a mirror that a person fills in: what the pass computed is not seen, but what the
 * person wrote in its place.
 *
 * @param names the quantities that are blank
 * @param unseen those that are not to be filled in, and whose numbers are not seen either
 * @param written what stands in their entries; where nothing was written, nothing does
 * @param known those of the names whose numbers are found or shown, so that what is made of them is
 *     seen
 */
public record Blanks(
    Set<Name> names, Set<Name> unseen, Map<Target, Written> written, Set<Name> known) {

  /** Blanks that a person is filling in, beside which all else is seen but what is made of them. */
  public static Blanks filledIn(Set<Name> names, Map<Target, Written> written, Set<Name> known) {
    return new Blanks(names, Set.of(), written, known);
  }

  /** Blanks of a sheet of paper, with nothing in them yet. */
  public static Blanks empty(Set<Name> names, Set<Name> unseen) {
    return new Blanks(names, unseen, Map.of(), Set.of());
  }

  /** What was found of an answer. */
  public enum Sign {
    /** It is right. */
    RIGHT,
    /** It is right by another convention. */
    CONVENTION,
    /** It is right by what was answered before. */
    CARRIED,
    /** It is what one gets by a known mistake. */
    MISTAKEN,
    /** It is wrong, and not known why. */
    OFF,
    /** It has too few digits. */
    COARSE,
    /** It was shown. */
    SHOWN
  }

  /**
   * What stands in an entry.
   *
   * @param text as it was written
   * @param sign what was found of it, if it was marked
   */
  public record Written(String text, Optional<Sign> sign) {}

  /** Copies all. */
  public Blanks {
    names = Set.copyOf(names);
    unseen = Set.copyOf(unseen);
    written = Map.copyOf(written);
    known = Set.copyOf(known);
  }

  /** Whether the numbers of a quantity are not seen: it is blank, or made of what is. */
  public boolean hides(Name name) {
    return names.contains(name)
        || unseen.contains(name)
        || name.form() != Name.Form.VALUE && isFactor(name);
  }

  private boolean isFactor(Name name) {
    return !name.isGradient() && names.contains(name.value()) && !known.contains(name.value());
  }

  /** Whether entries of a quantity stand where a person wrote them: here, or once more turned. */
  public boolean shows(Name name) {
    return names.contains(name)
        || name.form() == Name.Form.TRANSPOSE && !unseen.contains(name) && hides(name);
  }

  /** Returns what a person wrote into an entry; of a transpose, into that of the matrix. */
  public Optional<Written> at(Target entry) {
    Target place =
        entry.name().form() == Name.Form.TRANSPOSE
            ? Target.cell(entry.name().value(), entry.column(), entry.row())
            : entry;
    return Optional.ofNullable(written.get(place));
  }
}
