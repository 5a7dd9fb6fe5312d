// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acgs.Governance.Cli.Reports;

/// <summary>How JSON is written here: legible, because it goes into files and pipes and never into a page.</summary>
internal static class Escaping
{
    /// <summary>Only what JSON itself wants escaped.</summary>
    public static JavaScriptEncoder Relaxed => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The same for a whole document.</summary>
    public static JsonWriterOptions Indented => new() { Indented = true, Encoder = Relaxed, NewLine = "\n" };
}
