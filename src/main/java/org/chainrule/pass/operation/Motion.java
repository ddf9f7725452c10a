package org.chainrule.pass.operation;

/**
 * The move of one entry of a given matrix on its way through a node of a program: where the
 * operands stand at rest, and by how much they have been moved. Entries are counted column by
 * column, so that those of a sample stand together.
 */
public interface Motion {

  /** Half the distance from 1 to the next double, the largest relative error of a rounding. */
  double UNIT = Math.ulp(1.0) / 2;

  /** A library function is taken to be right within so many roundings. */
  double FUNCTION = 4;

  /** The number of operands. */
  int operands();

  /** The entries of an operand at rest. */
  double[] rest(int operand);

  /** Whether an operand has been moved. */
  boolean moves(int operand);

  /** By how much the entries of an operand have been moved, in the samples that are followed. */
  double[] change(int operand);

  /** Whether an operand is the given matrix of which one entry is moved. */
  boolean isMover(int operand);

  /** Which entry of the given matrix is moved. */
  int movedEntry();

  /** The entries of the result at rest. */
  double[] rest();

  /** By how much the entries of the result are moved; to be filled. */
  double[] change();

  /** The rows of the result. */
  int rows();

  /** The number of samples. */
  int samples();

  /** The first of the samples that are followed. */
  int firstSample();

  /** The end of the samples that are followed. */
  int endSample();

  /** Sets the change of the result to 0 in the samples that are followed. */
  void clearChange();

  /** Whether a function may be followed so far from a place; if not, the motion is given up. */
  boolean isNear(double from, double to);

  /** Whether a function may be followed across these kinks; if not, the motion is given up. */
  boolean staysOnPiece(double from, double to, double[] kinks);

  /** Whether a function whose curvature jumps at 0 may be followed; if not, it is given up. */
  boolean staysOnSide(double from, double to);

  /** Takes note that an entry of an operand was rounded, being as large as this. */
  void roundOperand(int operand, int place, double size);

  /** Takes note that an entry of the result was rounded, being as large as this. */
  void roundResult(int place, double size);

  /** Takes note that a number that goes into the loss was rounded, being as large as this. */
  void roundNumber(double size);
}
