package org.chainrule.file.arrays;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.text.PastedArrays;
import org.chainrule.file.foreign.ForeignFile;
import org.chainrule.file.foreign.ForeignText;
import org.chainrule.file.foreign.Signature;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.SourceReader;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Finds arrays in files: NumPy's {@code .npy} and {@code .npz}, and text such as {@code .csv} and
 * {@code .tsv}. What a file holds is told by its first bytes, not by its name.
 *
 * <p>Of an archive, what is no matrix of numbers is left out. Text is read by {@link PastedArrays}.
 * Files may hold up to 100 MB, packed or unpacked.
 */
public final class ArrayFile {

  /** Which share of the work it is to fetch a file, where its text has to be understood then. */
  private static final double FETCHING = 0.2;

  private ArrayFile() {}

  /**
   * Returns what is in several files, in their order; a file that is given twice counts once. All
   * have different {@linkplain Found#id ids}.
   *
   * @throws ScenarioFileException if one of them cannot be read or holds nothing of use
   */
  public static List<Found> found(List<Path> files) throws ScenarioFileException {
    return found(files, share -> {});
  }

  /**
   * Returns what is in several files.
   *
   * @param progress told in this thread from time to time which share is read, 0 to 1; may throw to
   *     end the reading
   * @throws ScenarioFileException if one of them cannot be read or holds nothing of use
   */
  public static List<Found> found(List<Path> files, DoubleConsumer progress)
      throws ScenarioFileException {
    Map<Path, Path> given = new LinkedHashMap<>();
    files.forEach(file -> given.putIfAbsent(file.toAbsolutePath().normalize(), file));
    List<String> sources = SourceNames.of(List.copyOf(given.keySet()));
    List<Found> found = new ArrayList<>();
    int next = 0;
    for (Path file : given.values()) {
      int before = next++;
      DoubleConsumer part = share -> progress.accept((before + share) / given.size());
      found.addAll(found(file, sources.get(before), part));
    }
    return DistinctIds.of(found);
  }

  /**
   * Returns what is in a file, in its order, with different {@linkplain Found#id ids}. Its source
   * is the short name of the file; a thing without a name is called so too, without the ending.
   *
   * @throws ScenarioFileException if it cannot be read or holds nothing of use; the message names
   *     the file and the reason
   */
  public static List<Found> found(Path file) throws ScenarioFileException {
    return DistinctIds.of(found(file, SourceNames.of(file), share -> {}));
  }

  private static List<Found> found(Path file, String source, DoubleConsumer progress)
      throws ScenarioFileException {
    try {
      byte[] bytes = SourceReader.STANDARD.bytes(file, share -> progress.accept(FETCHING * share));
      DoubleConsumer rest = share -> progress.accept(FETCHING + (1 - FETCHING) * share);
      return found(file, bytes, source, rest);
    } catch (OutOfMemoryError e) {
      // One huge file is refused; whatever was allocated for it is free again.
      throw ScenarioFileException.of(file.toString(), Words.of("file.memory"), e);
    }
  }

  private static List<Found> found(Path file, byte[] bytes, String source, DoubleConsumer progress)
      throws ScenarioFileException {
    if (Signature.isArchive(bytes)) {
      return NpzArchive.read(file, bytes, source);
    }
    Origin origin = new Origin(file.toString(), source, nameFrom(file));
    if (NpyArray.isOne(bytes)) {
      return List.of(single(NpyArray.read(bytes, origin), origin));
    }
    refuse(Signature.foreign(bytes), origin);
    return inText(bytes, origin, progress);
  }

  /** There is nothing else in the file that could be of use. */
  private static Found single(Found found, Origin origin) throws ScenarioFileException {
    if (found instanceof LeftOut leftOut) {
      throw origin.error(leftOut.reason());
    }
    return found;
  }

  private static List<Found> inText(byte[] bytes, Origin origin, DoubleConsumer progress)
      throws ScenarioFileException {
    Optional<String> text = ArrayText.of(bytes);
    if (text.isEmpty()) {
      throw origin.error(Words.of("file.array.notText"));
    }
    if (text.get().isBlank()) {
      throw origin.error(Words.of("file.empty"));
    }
    refuse(ForeignText.of(text.get()), origin);
    try {
      return PastedArrays.read(text.get(), origin.source(), origin.name(), progress);
    } catch (TypedException e) {
      throw ScenarioFileException.of(origin.place(), e.getMessage(), e);
    }
  }

  private static void refuse(Optional<ForeignFile> foreign, Origin origin)
      throws ScenarioFileException {
    if (foreign.isPresent()) {
      throw origin.error(foreign.get().reason());
    }
  }

  private static String nameFrom(Path file) {
    String name = OneLine.of(file.getFileName().toString());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
