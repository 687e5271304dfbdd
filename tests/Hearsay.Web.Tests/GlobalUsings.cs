global using System.Collections.Immutable;
global using System.Text.Json;
global using Hearsay.Ledger;
global using Hearsay.Ledger.Tests.Support;
global using Hearsay.Web.Tests.Support;
