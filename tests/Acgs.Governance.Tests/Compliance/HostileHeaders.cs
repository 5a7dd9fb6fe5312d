// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>Header blocks that no honest client sends. Each holds <see cref="Marker"/>, which must never be seen again.</summary>
internal static class HostileHeaders
{
    /// <summary>A well-formed hash, so that it passes wherever a hash passes.</summary>
    public const string Marker = "0badc0de0badc0de";

    public static byte[] Of(string name) => name switch
    {
        "wrong" => Line(Marker),
        "upper case" => Line(Marker + " BADC0DE"),
        "doubled" => [.. Line(Marker), .. Line(Marker)],
        "doubled, one right" => [.. Line(Hash.Active), .. Line(Marker)],
        "comma list" => Line($"{Hash.Active}, {Marker}"),
        "64 KiB" => Line(Marker + new string('a', 64 * 1024)),
        "16 KiB" => Line(Marker + new string('a', 16 * 1024)),
        "UTF-8" => [.. Name, .. Encoding.UTF8.GetBytes($"{Marker}äöü€😀"), .. End],
        "Latin-1" => [.. Name, .. Encoding.Latin1.GetBytes($"{Marker}äöü"), .. End],
        "control bytes" => Line($"{Marker}\u0001\u0007\u001b[31m\u007f"),
        "NUL" => Line($"{Marker}\0"),
        "bare LF" => Line($"{Marker}\nX-Injected: {Marker}"),
        "bare CR" => Line($"{Marker}\rX-Injected: {Marker}"),
        "folded" => Line($"{Hash.Active}\r\n {Marker}"),
        "format items" => Line($"{Marker}{{0}}{{constitutional_hash}}%s"),
        "space before the colon" => [.. Encoding.Latin1.GetBytes($"{Hash.Header} : {Marker}"), .. End],
        "without a colon" => [.. Encoding.Latin1.GetBytes($"{Hash.Header} {Marker}"), .. End],
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static byte[] Name { get; } = Encoding.Latin1.GetBytes($"{Hash.Header}: ");

    private static byte[] End { get; } = "\r\n"u8.ToArray();

    private static byte[] Line(string value) => [.. Name, .. Encoding.Latin1.GetBytes(value), .. End];
}
