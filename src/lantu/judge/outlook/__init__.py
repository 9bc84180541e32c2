"""How a target will end (期末预测): a forecast from 3-10 annual points, its interval, a chance, the pace needed."""
