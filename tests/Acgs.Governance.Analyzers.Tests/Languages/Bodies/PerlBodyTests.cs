// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Languages.Bodies;

/// <summary>In Perl a comment is told from quotes, here-documents, patterns, formats and documentation, or not called one.</summary>
public sealed class PerlBodyTests
{
    [Theory]
    [InlineData("a.pl", "use strict;\n# {T}\n")]
    [InlineData("A.pm", "package A;\n# {T}\n1;\n")]
    [InlineData("a.pl", "print <<A, <<~\"B c\";\nx #\nA\n  y\n  B c\n# {T}\n")]
    [InlineData("a.pl", "print $fh <<'A';\n\"\nA\n# {T}\n")]
    [InlineData("a.pl", "$a = 1 << 2; $b <<= 3;\n# {T}\n")]
    [InlineData("a.pl", "$a = q(a (b) #\\)) . qq{\"} . qw<c d> . q'\"';\n# {T}\n")]
    [InlineData("a.pl", "$a =~ s/#\"/'/g; $b =~ s{a} {\"}ex; tr/\"/'/; y#\"#'#;\n# {T}\n")]
    [InlineData("a.pl", "$h{y} = { s => 1, q=>2, -x => 3 }; $h->{m}; $x->s(1); &y(2);\n# {T}\n")]
    [InlineData("a.pl", "$#{$a} + $#$a + $#a; $h{\"#\"}; $\";  $';\n# {T}\n")]
    [InlineData("a.pl", "sub a($$;\\@) { @_ } sub s { $_[0] / 2 }\n# {T}\n")]
    [InlineData("a.pl", "$a = $b / $c; $d = $e{f} / 2; @g = split /\"/, $h; @i = grep { $_ } @j;\n# {T}\n")]
    [InlineData("a.pl", "if ($a =~ /\"/ and not /'/) { $b //= 1; $c = shift // \"d\"; }\n# {T}\n")]
    [InlineData("a.pl", "print \"a\" if -e $b && -s \"c\"; while (<STDIN>) { <$d>; <<>>; }\n# {T}\n")]
    [InlineData("a.pl", "print 1;\n\n=pod\n\n\"\n\n=cut\n\n# {T}\n")]
    [InlineData("a.pl", "@{$a}{qw(b c)}; %$d; @$e; $f->@*; $g->$#*; *{\"h\"}; $$i[0]; $$; %{$j} / 2;\n# {T}\n")]
    [InlineData("a.pl", "$a = 1 if $b < 2 && $c > 3; $d % 4;\n# {T}\n__END__\n\"\n")]
    [InlineData("a.pl", "$a = \"x\n#y\";\n# {T}\n")]
    public void Comment_BelowCode_IsMisplaced(string name, string text) => Assert.Equal("Misplaced", Judged.Verdict(name, text));

    [Theory]
    [InlineData("a.pl", "print <<A;\n# {T}\nA\n")]
    [InlineData("a.pl", "print <<\"A\", <<~B;\nx\nA\n  y\n# {T}\n  B\n")]
    [InlineData("a.pl", "print $fh <<A;\n# {T}\nA\n")]
    [InlineData("a.pl", "$a = \"\n# {T}\n\";\n")]
    [InlineData("a.pl", "$a = q{\n{}\n# {T}\n};\n")]
    [InlineData("a.pl", "$a = qw#b c#; $d = q!\n# {T}\n!;\n")]
    [InlineData("a.pl", "$a =~ s{b}{\n# {T}\n}ex;\n")]
    [InlineData("a.pl", "$a =~ m/\n# {T}\n/x;\n")]
    [InlineData("a.pl", "$a = { y => \"\n# {T}\n\" };\n")]
    [InlineData("a.pl", "print 1;\n\n=pod\n\n# {T}\n\n=cut\n")]
    [InlineData("a.pl", "print 1;\n\n=cut\n\n=item a\n\n# {T}\n")]
    [InlineData("a.pl", "print 1;\n__END__\n# {T}\n")]
    [InlineData("a.pl", "print 1;\n__DATA__\n# {T}\n")]
    [InlineData("a.pl", "print 1;\n\u001A\n# {T}\n")]
    [InlineData("a.pl", "format STDOUT =\n# {T}\n.\n")]
    [InlineData("a.pl", "$a = time / 2; $b = foo /\"/; \"\n# {T}\n\";\n")]
    [InlineData("a.pl", "{ } /\"/ and $a = \"\n# {T}\n\";\n")]
    [InlineData("a.pl", "print <<A;\n# {T}\n")]
    [InlineData("a.pl", "print <<A . \"x\ny\";\n# {T}\nA\n")]
    [InlineData("a.pl", "print << \"A\";\n# {T}\nA\n")]
    [InlineData("a.pl", "$a = q #b\n# {T}\n;\n")]
    [InlineData("a.pl", "$a = (1;\n# {T}\n")]
    [InlineData("a.pl", "$a'b = \"\n# {T}\n\";\n")]
    public void Text_LikeAComment_IsMissing(string name, string text) => Assert.Equal("Missing", Judged.Verdict(name, text));
}
