Console.WriteLine("papernotes");
