global using System.Collections.Immutable;
global using Hearsay.Ledger.Filing;
