package org.signatory.fuzz;

import java.util.SplittableRandom;

/** Writes a URL in another way that a server may read as the same. */
final class OtherSpelling {

    private OtherSpelling() {}

    static String of(String target, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> "/" + target;
            case 1 -> "/." + target;
            case 2 -> "/x/.." + target;
            case 3 -> target.replaceFirst("/", "//");
            default ->
                target.length() < 2 || !Character.isLetter(target.charAt(1))
                        ? target
                        : "/%" + Integer.toHexString(target.charAt(1)) + target.substring(2);
        };
    }
}
