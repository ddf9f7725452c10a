package org.chainrule.arrays.text;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.code.Code;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Finds the matrices in a pasted text, one or several with or without names.
 *
 * <p>The notation is told by what the lines of data look like, never by a comment or a heading, in
 * this order:
 *
 * <ol>
 *   <li>what Octave's {@code save} writes, see {@link OctaveFile}
 *   <li>LaTeX, see {@link LatexMatrices}
 *   <li>what R, Julia, MATLAB and Octave print, see {@link Printed}
 *   <li>brackets and assignments of a program, JSON, and what Python prints, see {@link Code}
 *   <li>lines of typed numbers such as {@code 1/3 √2}, see {@link TypedLines}
 *   <li>a table, which is not read here since it can often be read in several ways
 * </ol>
 *
 * <p>What is computed is not read: a product, a transpose or a common factor is refused.
 */
public final class PastedArrays {

  private static final List<Notation> NOTATIONS =
      List.of(
          OctaveFile::read,
          LatexMatrices::read,
          Printed::read,
          Code::read,
          TypedLines::read,
          WrittenTable::read);

  private PastedArrays() {}

  /**
   * Returns what the text holds, in its order: at least one array of finite numbers or a table, and
   * what is left out. All names are different.
   *
   * @param source what messages and the import call the text
   * @param name what the one array in it is called if it has no name of its own
   * @throws TypedException if it holds no matrix or is not understood; the message names the place
   *     and the reason
   */
  public static List<Found> read(String text, String source, String name) throws TypedException {
    return read(text, source, name, share -> {});
  }

  /**
   * Returns what a text holds that may be long.
   *
   * @param progress told in this thread which share of the work is done, 0 to 1, before each
   *     notation that is tried; may throw to end it
   */
  public static List<Found> read(String text, String source, String name, DoubleConsumer progress)
      throws TypedException {
    progress.accept(0);
    PastedText pasted = PastedText.of(source, name, text);
    if (pasted.text().isBlank()) {
      throw new TypedException(Words.of("typed.empty"));
    }
    if (pasted.lines().isEmpty()) {
      throw new TypedException(Words.of("typed.noEntry"));
    }
    int tried = 0;
    for (Notation notation : NOTATIONS) {
      tried++;
      progress.accept(tried / (NOTATIONS.size() + 1.0));
      Optional<List<Found>> found = notation.read(pasted);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new TypedException(Words.of("typed.noEntry"));
  }
}
