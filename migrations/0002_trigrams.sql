-- Finds topics that are worded alike. Comes with PostgreSQL and is trusted: the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
