// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class ViolationRecordTests
{
    private const string Canonical =
        """{"client":"none","constitutional_hash":"cdd01ef066bc6cf2","count":3,"id":"019ac000-0000-7000-8000-000000000001","method":"POST","occurred_at":"2025-11-26T11:50:16.832Z","outcome":"refused","route":"/orders/{id}","rule":"constitutional_hash_mismatch","seq":7,"service":"orders \"ü\"","severity":"high","trace_id":"none","writer":"w"}""";

    private static readonly ViolationRecord Record = new()
    {
        Id = Guid.Parse("019ac000-0000-7000-8000-000000000001"),
        Service = "orders \"ü\"",
        Rule = "constitutional_hash_mismatch",
        Severity = ViolationSeverity.High,
        Outcome = "refused",
        Method = "POST",
        Route = "/orders/{id}",
        ConstitutionalHash = "cdd01ef066bc6cf2",
        Count = 3,
        Writer = "w",
        Seq = 7,
    };

    private static readonly ViolationRecord Plain = Record with { Service = "orders ü" };

    [Fact]
    public void CanonicalJson_OfRecord_HasItsMembersInOrder() => Assert.Equal(Canonical, Encoding.UTF8.GetString(Record.ToCanonicalJson()));

    [Fact]
    public void Parse_OfCanonicalJson_GivesTheRecord() => Assert.Equal(Record, ViolationRecord.Parse(Encoding.UTF8.GetBytes(Canonical)));

    [Theory]
    [InlineData("\"count\":3,", "", "lacks the member 'count'")]
    [InlineData("\"client\":\"none\",", "", "lacks the member 'client'")]
    [InlineData("\"client\":\"none\"", "\"client\":null", "'client' of the record has no value")]
    [InlineData("\"count\":3", "\"count\":\"3\"", "not the JSON of a violation")]
    [InlineData("\"high\"", "\"grave\"", "unknown severity 'grave'")]
    [InlineData("11:50:16.832", "11:50:16.833", "not that of its identifier")]
    [InlineData("\"writer\":\"w\"", "\"writer\":\"w\",\"x\":1", "a member too many")]
    [InlineData("0001\"", "0001z\"", "is no UUID")]
    [InlineData("{\"client\"", "[\"client\"", "lacks the member 'client'")]
    [InlineData("\"w\"}", "\"w\"", "not the JSON of a violation")]
    public void Parse_OfSomethingElse_SaysWhatIsWrong(string part, string replacement, string reason)
    {
        var changed = Canonical.Replace(part, replacement, StringComparison.Ordinal);

        var error = Assert.Throws<FormatException>(() => ViolationRecord.Parse(Encoding.UTF8.GetBytes(changed)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.False(ViolationFields.IsThatOf(StoredRecord.Of(Plain), Encoding.UTF8.GetBytes(changed.Replace("\\\"", string.Empty, StringComparison.Ordinal))));
    }

    [Fact]
    public void IsThatOf_RowOfTheRecord_IsTrue() => Assert.True(ViolationFields.IsThatOf(StoredRecord.Of(Plain), Plain.ToCanonicalJson()));

    [Fact]
    public void IsThatOf_BytesThatAreNoText_IsFalse()
    {
        var json = Plain.ToCanonicalJson();
        json[json.AsSpan().IndexOf("none"u8)] = 0xff;

        Assert.False(ViolationFields.IsThatOf(StoredRecord.Of(Plain), json));
    }

    // Decoding may fail: an escape can be half of a character.
    [Fact]
    public void IsThatOf_EscapedText_IsLeftToTheParser() =>
        Assert.False(ViolationFields.IsThatOf(StoredRecord.Of(Record), Record.ToCanonicalJson()));

    [Fact]
    public void First_OfTime_IsBeforeAllIdentifiersOfTheTimeAndBehindThoseBefore()
    {
        var time = new DateTimeOffset(2026, 2, 28, 23, 59, 59, 999, TimeSpan.Zero);

        var first = UuidTime.First(time);

        Assert.Equal(time, UuidTime.Of(first));
        Assert.True(first < Guid.CreateVersion7(time));
        Assert.True(first > Guid.CreateVersion7(time.AddMilliseconds(-1)));
        Assert.Equal(UuidTime.First(time.AddMilliseconds(1)), UuidTime.First(time.AddTicks(1)));
    }

    [Fact]
    public void First_OfTimeBefore1970_IsTheLeastIdentifier() => Assert.Equal(Guid.Empty, UuidTime.First(DateTimeOffset.MinValue));

    [Fact]
    public void Of_IdentifierBeyondTheLastYear_IsTheLastTime() =>
        Assert.Equal(9999, UuidTime.Of(Guid.Parse("ffffffff-ffff-7fff-bfff-ffffffffffff")).Year);
}
