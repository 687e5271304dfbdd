global using System.Globalization;
global using Hearsay.Live.Fetching;
