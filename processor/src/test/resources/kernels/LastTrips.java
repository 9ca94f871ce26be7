import fluxion.Differentiable;

/** Loops that keep what they saw last: only the last trip that did counts in reverse. */
class LastTrips {
  // input: x={3,1,2,1}
  // input: x={-1,-1}
  // input: x={}
  @Differentiable
  static double smallestSquare(double[] x) {
    double smallest = 100;
    for (int i = 0; i < x.length; i++) {
      double square = x[i] * x[i];
      if (square < smallest) {
        smallest = square;
      }
    }
    return smallest * smallest;
  }

  // input: x={2,5,5,1}, y={1,2}
  @Differentiable
  static double nearestDistances(double[] x, double[] y) {
    double sum = 0;
    for (double a : x) {
      double nearest = Double.MAX_VALUE;
      for (double b : y) {
        double distance = 0;
        for (int k = 1; k <= 3; k++) {
          distance += Math.pow(a - k * b, 2);
        }
        if (distance < nearest) {
          nearest = distance;
        }
      }
      sum += Math.sqrt(1 + nearest);
    }
    return sum;
  }

  /** The other side of the branch, downwards, with a residual of the trip. */
  @Differentiable
  static double lastOfTheOtherSide(double[] x) {
    double last = x[0];
    for (int i = x.length - 1; i >= 0; i -= 2) {
      double e = Math.exp(x[i] - 1);
      if (e > 1.5) {
        x[i] += 0;
      } else {
        last = Math.sin(e) * x[i];
      }
    }
    return last + x[0];
  }

  /** What is kept depends on what was kept: all trips count. */
  @Differentiable
  static double keptAndUsed(double[] x) {
    double kept = 1;
    for (double e : x) {
      if (e > 0) {
        kept = Math.sin(kept * e);
      }
    }
    return kept;
  }

  /** Two things are kept, not always together. */
  @Differentiable
  static double twoSmallest(double[] x) {
    double first = 10;
    double second = 20;
    for (double e : x) {
      if (e < first) {
        second = first;
        first = e;
      } else if (e < second) {
        second = e;
      }
    }
    return first * second;
  }

  /** The place is kept, not the value; and another sum goes on in trips that are not taken. */
  @Differentiable
  static double placeOfLargest(double[] x) {
    int place = 0;
    double largest = x[0];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > largest) {
        largest = x[i];
        place = i;
      }
      sum += x[i] * largest;
    }
    return sum * x[place];
  }

  /** What is taken is written into an array, which others read. */
  @Differentiable
  static double takenIntoArray(double[] x) {
    double[] kept = new double[2];
    double largest = -5;
    for (int i = 0; i < x.length; i++) {
      double y = x[i] * x[i] + x[0];
      if (y > largest) {
        largest = y;
        kept[i & 1] += largest;
      }
    }
    return largest * kept[0] + kept[1];
  }
}
