package org.chainrule.network.activation;

import org.chainrule.algebra.Matrix;
import org.chainrule.algebra.Storage;

/** An activation that works on each entry alone, for all entries of a matrix. */
interface AtOnce {

  /** ReLU. */
  AtOnce RELU =
      new AtOnce() {
        @Override
        public Matrix apply(Matrix z, Storage storage) {
          return z.positivePart(storage);
        }

        @Override
        public Matrix handBack(Matrix arriving, Matrix z, Storage storage) {
          return arriving.wherePositive(z, storage);
        }
      };

  /** The identity. */
  AtOnce IDENTITY =
      new AtOnce() {
        @Override
        public Matrix apply(Matrix z, Storage storage) {
          return z;
        }

        @Override
        public Matrix handBack(Matrix arriving, Matrix z, Storage storage) {
          return z.isFinite() ? arriving : arriving.zip(z, (g, at) -> at != at ? at : g, storage);
        }
      };

  /** Returns f(z). */
  Matrix apply(Matrix z, Storage storage);

  /** Returns an arriving gradient times f′(z). */
  Matrix handBack(Matrix arriving, Matrix z, Storage storage);
}
