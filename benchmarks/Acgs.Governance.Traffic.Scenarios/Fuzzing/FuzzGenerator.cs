// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Traffic.Scenarios.Serving;

namespace Acgs.Governance.Traffic.Scenarios.Fuzzing;

/// <summary>Random requests, each with what must become of it; the same seed gives the same requests.</summary>
internal sealed class FuzzGenerator
{
    private const string Name = "X-Constitutional-Hash";

    private static readonly byte[] Start = Encoding.ASCII.GetBytes($"GET {TrafficService.ApiPath} HTTP/1.1\r\nHost: 127.0.0.1\r\n");

    private readonly Random _random;
    private readonly FuzzValues _values;
    private readonly (int Share, FuzzOutcome Outcome, Func<byte[]> Fields)[] _kinds;
    private readonly int _shares;

    public FuzzGenerator(int seed)
    {
        _random = new(seed);
        _values = new(_random);
        _kinds =
        [
            (150, FuzzOutcome.Missing, () => []),
            (50, FuzzOutcome.Missing, () => Text($"{Name}{_random.Next(10)}: {_values.AnyHash()}\r\nX_Constitutional_Hash: {_values.Foreign()}\r\n")),
            (200, FuzzOutcome.Match, () => Field(FuzzValues.Active)),
            (100, FuzzOutcome.Accepted, () => Field(FuzzValues.Older)),
            (150, FuzzOutcome.Mismatch, () => Field(_values.Foreign())),
            (50, FuzzOutcome.Malformed, () => Field(_values.OtherCase())),
            (50, FuzzOutcome.Malformed, () => Field(_values.WrongLength())),
            (50, FuzzOutcome.Malformed, () => Field(_values.Printable())),
            (30, FuzzOutcome.Malformed, () => Field(_values.Controls())),
            (30, FuzzOutcome.Malformed, () => Field(_values.Unicode())),
            (10, FuzzOutcome.Malformed, () => Field(_values.Long())),
            (60, FuzzOutcome.Ambiguous, Repeated),
            (60, FuzzOutcome.Ambiguous, () => Field(_values.List())),
            (3, FuzzOutcome.BadRequest, () => Field(_values.NotUtf8())),
            (3, FuzzOutcome.BadRequest, () => Field(_values.Nul())),
        ];
        _shares = _kinds.Sum(kind => kind.Share);
    }

    public FuzzRequest Next()
    {
        var point = _random.Next(_shares);
        foreach (var (share, outcome, fields) in _kinds)
        {
            point -= share;
            if (point < 0)
            {
                return new([.. Start, .. fields(), .. "\r\n"u8], outcome);
            }
        }

        throw new InvalidOperationException("A point lies behind all shares.");
    }

    private byte[] Repeated() => [.. Enumerable.Range(0, 2 + _random.Next(4)).SelectMany(_ => Field(_values.AnyHash()))];

    private byte[] Field(string value) => Field(Text(value));

    // Names of fields have no case, and white space around a value is none of it.
    private byte[] Field(byte[] value)
    {
        var name = _random.Next(3) switch { 0 => Name, 1 => "x-constitutional-hash", _ => "X-CONSTITUTIONAL-haSH" };
        return [.. Text($"{name}:{Blank()}"), .. value, .. Text($"{Blank()}\r\n")];
    }

    private string Blank() => _random.Next(4) switch { 0 => "", 1 => "\t", 2 => "   ", _ => " " };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
