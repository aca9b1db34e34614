CREATE TABLE accounts (
  id        INTEGER PRIMARY KEY,
  key       TEXT    NOT NULL UNIQUE,
  balance   INTEGER NOT NULL CHECK (balance >= 0),
  suspended INTEGER NOT NULL
);

CREATE TABLE services (
  id         INTEGER PRIMARY KEY,
  type       TEXT    NOT NULL,
  category   TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  rate       INTEGER NOT NULL CHECK (rate > 0),
  min        INTEGER NOT NULL,
  max        INTEGER NOT NULL CHECK (max >= min),
  refillable INTEGER NOT NULL,
  cancelable INTEGER NOT NULL,
  outcome    TEXT    NOT NULL
);

-- status, remains and charge of an open order are those of its purchase; they are written once, when it ends.
CREATE TABLE orders (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id  INTEGER NOT NULL REFERENCES accounts (id),
  service_id  INTEGER NOT NULL REFERENCES services (id),
  details     TEXT    NOT NULL,
  quantity    INTEGER NOT NULL CHECK (quantity > 0),
  charge      INTEGER NOT NULL CHECK (charge >= 0),
  remains     INTEGER NOT NULL CHECK (remains BETWEEN 0 AND quantity),
  start_count INTEGER NOT NULL,
  status      TEXT,
  starts_at   INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL
);

CREATE INDEX open_orders ON orders (account_id, ends_at) WHERE status IS NULL;

CREATE TABLE refills (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  order_id   INTEGER NOT NULL REFERENCES orders (id),
  starts_at  INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL
);

CREATE INDEX refills_of_an_order ON refills (order_id);
