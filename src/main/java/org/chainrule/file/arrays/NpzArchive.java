package org.chainrule.file.arrays;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.chainrule.arrays.Found;
import org.chainrule.file.foreign.ForeignArchive;
import org.chainrule.file.foreign.ForeignFile;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Reads the arrays of an {@code .npz} archive, a ZIP file with an {@code .npy} file each. */
final class NpzArchive {

  private static final String SUFFIX = ".npy";
  private static final Charset DOS = Charset.forName("IBM437");
  private static final int MOST_ARRAYS = 1000;
  private static final int MOST_BYTES = 100_000_000;
  private static final int BYTES_PER_MEGABYTE = 1_000_000;

  private final String file;
  private final String source;
  private final ZipFile zip;
  private int bytesLeft = MOST_BYTES;

  private NpzArchive(String file, String source, ZipFile zip) {
    this.file = file;
    this.source = source;
    this.zip = zip;
  }

  /**
   * Returns what is in an archive, in its order; what is no matrix of numbers is left out.
   *
   * @param bytes what the file holds
   * @param source what it is called
   * @throws ScenarioFileException if it is damaged, or something else than an archive of arrays
   */
  static List<Found> read(Path path, byte[] bytes, String source) throws ScenarioFileException {
    String file = path.toString();
    Optional<String> obstacle = ZipDirectory.obstacle(bytes);
    if (obstacle.isPresent()) {
      throw ScenarioFileException.of(file, obstacle.get());
    }
    try (ZipFile zip = open(path.toFile())) {
      return new NpzArchive(file, source, zip).read();
    } catch (ScenarioFileException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      // The JDK says in both ways that a ZIP file is damaged.
      throw ScenarioFileException.of(file, Words.of("file.array.archive"), e);
    }
  }

  /** Names are in UTF-8, unless they are no such text: then they are in what DOS wrote. */
  private static ZipFile open(File file) throws IOException {
    try {
      return new ZipFile(file);
    } catch (ZipException | IllegalArgumentException e) {
      return new ZipFile(file, DOS);
    }
  }

  private List<Found> read() throws IOException {
    List<? extends ZipEntry> entries =
        Collections.list(zip.entries()).stream().filter(entry -> !entry.isDirectory()).toList();
    requireArrays(names(entries));
    List<Found> found = new ArrayList<>();
    for (ZipEntry entry : entries) {
      found.add(read(entry));
    }
    return found;
  }

  /** Returns the names of the entries; the JDK finds entries by their names. */
  private Set<String> names(List<? extends ZipEntry> entries) throws ScenarioFileException {
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : entries) {
      if (!names.add(entry.getName())) {
        throw origin(entry.getName()).error(Words.of("file.array.twice"));
      }
    }
    return names;
  }

  private void requireArrays(Set<String> names) throws ScenarioFileException {
    if (names.stream().noneMatch(name -> name.endsWith(SUFFIX))) {
      Optional<ForeignFile> foreign = ForeignArchive.of(names);
      if (foreign.isPresent()) {
        throw ScenarioFileException.of(file, foreign.get().reason());
      }
    }
    if (names.isEmpty()) {
      throw ScenarioFileException.of(file, Words.of("file.array.none"));
    }
    if (names.size() > MOST_ARRAYS) {
      throw ScenarioFileException.of(
          file, Words.of("file.array.many", String.valueOf(MOST_ARRAYS)));
    }
  }

  private Found read(ZipEntry entry) throws IOException {
    Origin origin = origin(entry.getName());
    if (!entry.getName().endsWith(SUFFIX)) {
      return origin.leftOut("", Words.of("file.array.other"));
    }
    byte[] bytes = unpack(entry);
    return NpyArray.isOne(bytes)
        ? NpyArray.read(bytes, origin)
        : origin.leftOut("", Words.of("file.array.other"));
  }

  private Origin origin(String entry) {
    String name =
        entry.endsWith(SUFFIX) ? entry.substring(0, entry.length() - SUFFIX.length()) : entry;
    String place = Words.of("file.array.in", file, OneLine.shortened(name));
    return new Origin(place, source, OneLine.of(name));
  }

  // An archive can lie about sizes, so the bytes are counted.
  private byte[] unpack(ZipEntry entry) throws IOException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(bytesLeft + 1);
    }
    if (bytes.length > bytesLeft) {
      String megabytes = String.valueOf(MOST_BYTES / BYTES_PER_MEGABYTE);
      throw ScenarioFileException.of(file, Words.of("file.array.unpacked", megabytes));
    }
    bytesLeft -= bytes.length;
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (sum.getValue() != entry.getCrc()) {
      throw ScenarioFileException.of(file, Words.of("file.array.archive"));
    }
    return bytes;
  }
}
