"""``python -m introwriter``."""

from introwriter.cli import main

if __name__ == "__main__":
    main()
